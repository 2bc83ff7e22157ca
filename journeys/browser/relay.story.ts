/** A relay in a real browser, with pictures of what people see. */
import { everywhere, foundedForAll, preview } from '../founding'
import { aMemberTakesALine, theLastLineIsTaken, theOwnerGathers, theOwnerTakesTheList } from '../tales/relay'
import { closeBrowser, openPhone } from './phone'

const community = foundedForAll(preview)
afterAll(closeBrowser)
const open = (person: string, look = {}) => openPhone({ url: community().url, person, ...look })

test('a relay is gathered, filled, and taken home as a sheet', async () => {
  const owner = await open('owner')
  await theOwnerGathers(owner)
  await owner.close()
  await everywhere()
  const phone = await open('member')
  await aMemberTakesALine(phone)
  await phone.picture('relay-light')
  await phone.close()
  const second = await open('second', { dark: true, textScale: 1.4 })
  await theLastLineIsTaken(second)
  expect(await second.overflowing()).toBe(false)
  await second.picture('relay-dark-large')
  await second.close()
  const again = await open('owner')
  const download = again.page.waitForEvent('download')
  await theOwnerTakesTheList(again)
  expect((await download).suggestedFilename()).toBe('团一箱苹果.xlsx')
  await again.picture('relay-makers')
  await again.close()
})
