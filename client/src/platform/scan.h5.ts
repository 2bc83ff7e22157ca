/** The preview has no camera of WeChat's: codes are typed. */
export const canScan = false

export const scanCode = async (): Promise<string | null> => null
