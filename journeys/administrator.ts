/** The database of a test's community as an administrator of the environment sees it: behind every door. */
import cloudbase from '@cloudbase/node-sdk'

/** Opens it with the real SDK. For looking, and for planting damage that the proof must find. */
export function openAsAdministrator(url: string) {
  // Outside a function the SDK would first ask where it runs, over a network that is not there.
  process.env.TENCENTCLOUD = 'true'
  const keys = { secretId: 'local', secretKey: 'local', env: 'local' }
  return cloudbase.init({ ...keys, serviceUrl: `${url}/admin` }).database()
}
