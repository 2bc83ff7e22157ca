export async function codePicture(): Promise<string> {
  return (
    'data:image/svg+xml,' +
    encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="430" height="430"><circle cx="215" cy="215" r="215" fill="#fff" stroke="#000" stroke-width="8"/><circle cx="215" cy="215" r="60"/></svg>',
    )
  )
}
