/**
 * The alarm's tone, made in code: two notes, three times. A browser lets a page sound only after somebody has pressed
 * something in it, so a press prepares it; the device's own volume and mute decide the rest.
 */
let context: AudioContext | null = null;

/** Makes sound possible; call from a press. False where the browser has none or says no. */
export async function prepareSound(): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false;
  context ??= new AudioContext();
  try {
    if (context.state !== 'running') await context.resume();
  } catch {
    return false;
  }
  return context.state === 'running';
}

const notes = [880, 660] as const;
const noteLength = 0.18;

/** Sounds once, a little over a second. False where nothing can be heard before somebody has pressed. */
export function soundOnce(): boolean {
  if (context === null || context.state !== 'running') return false;
  for (let step = 0; step < 6; step += 1) {
    const start = context.currentTime + step * noteLength * 1.1;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = 'square';
    oscillator.frequency.value = notes[step % 2 === 0 ? 0 : 1];
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.25, start + 0.02);
    gain.gain.setValueAtTime(0.25, start + noteLength - 0.03);
    gain.gain.linearRampToValueAtTime(0, start + noteLength);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + noteLength);
  }
  return true;
}

/** Shakes a phone, where the browser can and lets the page. */
export function shakeOnce(): void {
  const mayShake = (navigator as Partial<Navigator>).userActivation?.hasBeenActive ?? false;
  if (mayShake && 'vibrate' in navigator) navigator.vibrate([400, 200, 400, 200, 400]);
}
