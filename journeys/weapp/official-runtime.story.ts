/** @jest-environment ./journeys/weapp/jsdom-environment.js */
import path from 'node:path'
import { openOfficially } from './official-runtime'

test('x', async () => {
  const p = await openOfficially({
    emulatorUrl: process.env.EMU ?? 'http://127.0.0.1:1',
    openid: 'someone',
    dist: path.resolve(__dirname, '../../dist/weapp'),
  })
  console.log(p.text(), p.errors)
  p.close()
})
