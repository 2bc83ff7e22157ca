/** Random bytes from the browser. */
export const drawBytes = async (count: number): Promise<Uint8Array> =>
  window.crypto.getRandomValues(new Uint8Array(count))
