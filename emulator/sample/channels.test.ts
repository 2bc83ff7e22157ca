import { type Channel, codeOfChannel } from '../../shared/arrival/channel'
import { expectationOf, judge } from '../../shared/arrival/funnel'
import { placeOf } from '../../shared/arrival/rules'
import type { Person } from '../../shared/person'
import { defaultSettings } from '../../shared/settings'
import { sampleAt } from './load'

const { people, things } = sampleAt(Date.parse('2027-05-18T20:30:00+08:00'))
const everybody = people as unknown as readonly Person[]
const channels = things.filter(({ kind }) => kind === 'channel') as unknown as readonly Channel[]

test('three channels are alive: an article does as expected, an advertisement less, a friendly group more', () => {
  const judged = channels.map((channel) => {
    const came = everybody.filter(({ arrival }) => arrival?.channel === codeOfChannel(channel))
    const joined = came.filter(({ arrival }) => arrival?.step === placeOf('joined')).length
    return judge({ seen: came.length, joined }, expectationOf(channel.terms.kind, defaultSettings))
  })
  expect(judged).toEqual(['within', 'below', 'above'])
})

test('some of those who came by them were stopped by a question, and most only looked', () => {
  const strangers = everybody.filter(({ state }) => state === 'visitor')
  const stopped = strangers.filter(({ entry }) => entry.tallies.some(({ wrong }) => wrong > 0))
  expect(stopped.length).toBeGreaterThan(50)
  expect(strangers.filter(({ arrival }) => arrival?.step === placeOf('seen')).length).toBeGreaterThan(150)
})
