/** The mini program code that carries my invite code, as an address that a canvas can load. */
export const codePicture = (): Promise<string> => Promise.reject(new Error('the server makes no codes yet'))
