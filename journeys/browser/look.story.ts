import path from 'node:path'
import { startCommunity } from '../community'
import { closeBrowser, openPhone } from './phone'
test('look', async () => {
  const community = await startCommunity({ sample: 'lively', web: path.resolve(__dirname, '../../dist/h5') })
  for (const [look, options] of [['light', {}], ['dark', { dark: true }], ['large', { textScale: 1.4 }]] as const) {
    const phone = await openPhone({ url: community.url, person: 'sample-silver', route: '/referral/pages/index', ...options })
    await phone.see('怎么才算一位')
    await phone.page.waitForTimeout(1200)
    await phone.picture(`referral-${look}`)
    await phone.tap('生成海报'); await phone.page.waitForTimeout(1500); await phone.picture(`poster-${look}`)
    console.log(look, await phone.overflowing(), phone.errors)
    await phone.page.context().close()
    const op = await openPhone({ url: community.url, person: 'sample-owner', route: '/operator/referral/pages/held', ...options })
    await op.see('放行'); await op.page.waitForTimeout(600)
    await op.picture(`held-${look}`)
    await op.tap('放行 3 位'); await op.page.waitForTimeout(600); await op.picture(`held-sheet-${look}`)
    console.log(look, await op.overflowing(), op.errors)
    await op.page.context().close()
  }
  await closeBrowser(); await community.close()
}, 120000)
