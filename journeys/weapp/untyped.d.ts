declare module 'miniprogram-compiler/src/wcc' {
  export default function compileWxml(
    root: string,
    files: string[],
    wxsFiles: string[],
    options: { maxBuffer: number },
  ): string
}

declare module 'miniprogram-compiler/src/wcsc' {
  /** Answers its error instead of throwing it. */
  export default function compileWxss(
    root: string,
    files: string[],
    options: { maxBuffer: number },
  ): Record<string, string> | Error
}
