/** What came of a quiz, poll, relay or event, as an Excel file (SPEC 7.3, 11.4). */
import type * as v from 'valibot'
import type { makingOf } from '../../shared/activity/making'
import type { Activity, ActivityKind } from '../../shared/activity/state'
import { accept, refuse } from '../../shared/outcome'
import { type Call, query } from '../platform/handler'
import { writeSpreadsheet } from '../platform/spreadsheet'
import type { Sheet } from '../platform/spreadsheet/sheet'
import { anyActivity } from './things'

type SheetContract = ReturnType<typeof makingOf<ActivityKind, v.GenericSchema, string>>['sheet']

/** What no file system takes in a name. */
const fileName = (title: string): string =>
  `${
    title
      .replaceAll(/[\\/:*?"<>|.\s]+/g, ' ')
      .trim()
      .slice(0, 40) || '表格'
  }.xlsx`

export const sheetOf = <A extends Activity>(
  contract: SheetContract,
  kind: ActivityKind,
  sheets: (activity: A, id: string, call: Call) => Promise<readonly Sheet[]>,
) =>
  query(contract, async ({ id }, call) => {
    const activity = await anyActivity<A>(call, kind, id)
    if (activity === null) return refuse(`no-such-${kind}`)
    const bytes = await writeSpreadsheet(await sheets(activity, id, call))
    return accept({ name: fileName(activity.title), content: bytes.toString('base64') })
  })

/** An instant as a sheet shows it: the day and time of the community. */
export const timeIn = ({ plan }: Call, at: number): Date =>
  new Date(at + plan.settings['community.utcOffsetMinutes'] * 60_000)
