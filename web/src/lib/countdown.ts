/** Time that is left, to the second while it is short: "0:42", "3:07", "1:02:10". Passed counts as none. `length` in milliseconds. */
export function countdown(length: number): string {
  const seconds = Math.max(0, Math.ceil(length / 1_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}
