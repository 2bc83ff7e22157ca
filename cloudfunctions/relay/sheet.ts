import * as contract from '../../shared/relay/contract'
import type { Relay } from '../../shared/relay/state'
import { sheetOf } from '../activity/sheets'
import { listOf } from './queries'

/** The list in its order, for whoever buys, packs or brings along. */
export const sheet = sheetOf<Relay>(contract.sheet, 'relay', async (relay, id, call) => {
  const rows = await listOf(call, id)
  return [
    {
      name: '接龙',
      columns: [{ title: '序号' }, { title: '昵称' }, { title: `数量（${relay.unit}）` }, { title: '备注' }],
      rows: rows.map(({ place, nickname, quantity, note }) => [place, nickname, quantity, note]),
    },
  ]
})
