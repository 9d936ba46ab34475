/** A page that took so long (ms) to begin came over a weak network. */
const weak = 4_000;

/** Whether this page came over a weak network; then only what is needed is fetched. Call first when the page begins. */
export const weakStart: boolean = performance.now() > weak;

/** Over a weak network the device's own type is used: that of the console is as large as half the app. */
export function chooseFont(): void {
  if (weakStart) document.documentElement.dataset['font'] = 'device';
}
