/** A relay from its maker to its sheet, on the untouched production build of the mini program. */
import { everywhere, foundedForAll } from '../founding'
import {
  aMemberGivesTheLineBack,
  aMemberTakesALine,
  aThirdFindsItFull,
  theLastLineIsTaken,
  theOwnerGathers,
  theOwnerTakesTheList,
} from '../tales/relay'
import { openMiniProgram } from './mini-program'

const community = foundedForAll()
const open = (openid: string) => openMiniProgram({ emulatorUrl: community().url, openid })

test('a relay is gathered, filled, changed, and taken home as a sheet', async () => {
  const owner = await open('owner')
  await theOwnerGathers(owner)
  owner.close()
  await everywhere()
  const phone = await open('member')
  await aMemberTakesALine(phone)
  const second = await open('second')
  await theLastLineIsTaken(second)
  const third = await open('owner')
  await aThirdFindsItFull(third)
  third.close()
  const again = await open('owner')
  await theOwnerTakesTheList(again)
  await again.waitFor('no sheet was opened', () => again.dialogs.documents.length === 1)
  expect(again.dialogs.documents[0]?.name).toBe('团一箱苹果.xlsx')
  expect(again.dialogs.documents[0]?.content.subarray(0, 2).toString()).toBe('PK')
  again.close()
  await aMemberGivesTheLineBack(second)
  await second.see('接一个')
  second.close()
  phone.close()
})
