const { TestEnvironment } = require('jest-environment-jsdom')

/** A page to draw on, and Node's own fetch, which jsdom leaves out, for the way to the emulator. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { fetch, Response, Request, Headers })
  }
}
