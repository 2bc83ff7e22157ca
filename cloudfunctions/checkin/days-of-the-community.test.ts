import { type Community, startCommunity } from '../../journeys/community'
import { checkIn } from '../../shared/checkin/contract'
import { join } from '../../shared/membership/contract'

/** The machine's own zone plays no part in what day it is: functions run in UTC, laptops anywhere. */
describe.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])('on a machine in %s', (zone) => {
  let community: Community
  const before = process.env.TZ

  beforeAll(async () => {
    process.env.TZ = zone
    community = await startCommunity()
  })
  afterAll(async () => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
    await community.close()
  })

  it.each([
    [
      'the last and the first millisecond of a day',
      ['2027-04-09T23:59:59.999', '2027-04-10T00:00:00.000'],
      ['2027-04-09', '2027-04-10'],
    ],
    [
      'late night and the hour UTC turns',
      ['2027-04-12T07:59:59.999', '2027-04-13T08:00:00.000'],
      ['2027-04-12', '2027-04-13'],
    ],
    ['29 February', ['2028-02-29T23:59:59.999', '2028-03-01T00:00:00.000'], ['2028-02-29', '2028-03-01']],
    ['the turn of the year', ['2027-12-31T23:59:59.999', '2028-01-01T00:00:00.000'], ['2027-12-31', '2028-01-01']],
  ])('%s count for two days in a row', async (_name, instants, days) => {
    const openid = `member-${days[0]}`
    const told = []
    for (const [index, instant] of instants.entries()) {
      await community.clock(new Date(`${instant}+08:00`).toISOString())
      if (index === 0) await community.ask(openid, join, {})
      told.push(await community.ask(openid, checkIn, {}))
    }
    expect(told).toMatchObject(days.map((day, index) => ({ ok: true, value: { day, streak: index + 1 } })))
  })

  it('two check-ins inside one Beijing day are one, though UTC turned in between', async () => {
    await community.clock('2027-05-05T23:59:59.999Z')
    await community.ask('across-utc', join, {})
    expect(await community.ask('across-utc', checkIn, {})).toMatchObject({ value: { day: '2027-05-06' } })
    await community.clock('2027-05-06T00:00:00.000Z')
    expect(await community.ask('across-utc', checkIn, {})).toMatchObject({ refusal: 'already-checked-in' })
  })
})
