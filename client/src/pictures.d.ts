/** A picture file of the app: its address when it is built. */
declare module '*.png' {
  const address: string
  export default address
}
