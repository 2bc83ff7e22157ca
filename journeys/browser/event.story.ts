/** An event in a real browser, from its maker to the door, with pictures of what people see. */
import { list } from '../../shared/activity/contract'
import { code } from '../../shared/event/contract'
import { me } from '../../shared/membership/contract'
import { everywhere, foundedForAll, preview } from '../founding'
import { accepted } from '../outcomes'
import {
  aMemberArrives,
  aMemberTakesTheSeat,
  theDoorIsOpened,
  theNextWaits,
  theOwnerCallsItOff,
  theOwnerInvites,
} from '../tales/event'
import { closeBrowser, openPhone } from './phone'

const community = foundedForAll(preview)
afterAll(closeBrowser)
const open = (person: string, look = {}) => openPhone({ url: community().url, person, ...look })

test('an event is made, waited for, and paid at the door', async () => {
  const owner = await open('owner')
  await theOwnerInvites(owner)
  await owner.close()
  await everywhere()
  const first = await open('member')
  await aMemberTakesTheSeat(first)
  await first.picture('event-seat')
  await first.close()
  const next = await open('second', { dark: true, textScale: 1.4 })
  await theNextWaits(next)
  expect(await next.overflowing()).toBe(false)
  await next.picture('event-line-dark-large')
  await next.close()
  const [event] = (await accepted(community().ask('member', list, { when: 'now' }))).lines
  const id = event?.id ?? ''
  await community().clock(new Date((event?.startsAt ?? 0) - 60_000).toISOString())
  const door = await open('owner')
  await theDoorIsOpened(door)
  await door.picture('event-door')
  // The network goes away: the code stays and changes.
  await door.goOffline(true)
  await door.page.getByText('码还能用几分钟').waitFor({ timeout: 30_000 })
  await door.picture('event-door-offline')
  await door.page.context().close()
  const shown = (await accepted(community().ask('owner', code, { id }))).code
  const there = await open('member', { route: `/event/pages/index?id=${id}` })
  await aMemberArrives(there, shown)
  await there.picture('event-there')
  await there.close()
  expect(await accepted(community().ask('member', me, {}))).toMatchObject({ balance: 10 })
  const again = await open('owner', { route: `/operator/event/pages/edit?id=${id}` })
  await again.see('到了')
  await again.picture('event-makers')
  await theOwnerCallsItOff(again)
  await again.close()
  await community().clock(null)
})
