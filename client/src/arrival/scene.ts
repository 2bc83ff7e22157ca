/** The scene that a code carries (WeChat encodes it once); '' for none, and for one that is badly encoded. */
export function sceneOf(query: Readonly<Record<string, unknown>> | undefined): string {
  const scene = query?.scene
  try {
    return typeof scene === 'string' ? decodeURIComponent(scene).slice(0, 200) : ''
  } catch {
    return ''
  }
}
