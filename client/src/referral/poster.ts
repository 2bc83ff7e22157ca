/** The mini program code that carries my invite code, as an address that a canvas can load. */
export async function codePicture(): Promise<string> {
  throw new Error('not yet')
}
