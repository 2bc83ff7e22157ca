/** An event from its maker to the door, and one that is called off, on the untouched production build of the mini program. */
import { list } from '../../shared/activity/contract'
import { code } from '../../shared/event/contract'
import { me } from '../../shared/membership/contract'
import { everywhere, foundedForAll } from '../founding'
import { accepted } from '../outcomes'
import {
  aMemberReadsWhy,
  aMemberTakesTheSeat,
  theDoorIsOpened,
  theNextHasTheSeat,
  theNextWaits,
  theOwnerCallsItOff,
  theOwnerInvites,
  theSeatIsGivenUp,
} from '../tales/event'
import { toMine } from '../tales/ways'
import { openMiniProgram } from './mini-program'

const community = foundedForAll()
const open = (openid: string, path?: string) =>
  openMiniProgram({ emulatorUrl: community().url, openid, ...(path === undefined ? {} : { path }) })

test('a seat is taken, given up, goes to the next in line, and is paid at the door', async () => {
  const owner = await open('owner')
  await theOwnerInvites(owner)
  owner.close()
  await everywhere()
  const first = await open('second')
  await aMemberTakesTheSeat(first)
  const next = await open('member')
  await theNextWaits(next)
  await theSeatIsGivenUp(first)
  first.close()
  await theNextHasTheSeat(next)
  next.close()
  const [event] = (await accepted(community().ask('member', list, { when: 'now' }))).lines
  const id = event?.id ?? ''
  await community().clock(new Date((event?.startsAt ?? 0) - 60_000).toISOString())
  const door = await open('owner')
  await theDoorIsOpened(door)
  const shown = (await accepted(community().ask('owner', code, { id }))).code
  await door.see(`${shown.slice(0, 3)} ${shown.slice(3)}`)
  door.close()
  const there = await open('member', `event/pages/index?id=${id}`)
  // What the camera reads at the door of another event is told apart.
  there.dialogs.nextScan = `qunpu:door:anotherEvent0000:${shown}`
  await there.see('可以签到了')
  await there.tap('签到')
  await there.tap('扫现场的码')
  await there.see('这是另一场活动的码')
  there.dialogs.nextScan = `qunpu:door:${id}:${shown}`
  await there.tap('扫现场的码')
  await there.see('已到场')
  there.close()
  expect(await accepted(community().ask('member', me, {}))).toMatchObject({ balance: 10 })
})

test('an event that is called off says why to whoever had a seat', async () => {
  await community().clock(null)
  const owner = await open('owner')
  await theOwnerInvites(owner)
  owner.close()
  await everywhere()
  const { lines } = await accepted(community().ask('member', list, { when: 'now' }))
  const id = lines.find(({ mine }) => mine === 'none')?.id ?? ''
  const phone = await open('second', `event/pages/index?id=${id}`)
  await phone.tap('报名')
  await phone.see('你有位子')
  phone.close()
  const again = await open('owner', `operator/event/pages/edit?id=${id}`)
  await theOwnerCallsItOff(again)
  again.close()
  await everywhere()
  const told = await open('second')
  await toMine(told, '消息')
  await aMemberReadsWhy(told)
  told.close()
})
