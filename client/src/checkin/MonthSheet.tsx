import { View } from '@tarojs/components'
import { useState } from 'react'
import { addMonths, type Day, type Month, monthOf } from '../../../shared/time'
import { explain } from '../platform/refusals'
import { type Me, type Picture, useSession } from '../platform/session'
import { Icon } from '../ui/Icon'
import { MonthDrops } from '../ui/MonthDrops'
import { Sheet } from '../ui/Sheet'
import { Tap } from '../ui/Tap'
import { daysOfMonth, spokenMonth, startsOn } from './days'
import { MakeUp } from './MakeUp'
import { calendarTexts } from './refusals'
import { openMonth, useCheckIn } from './store'

interface MonthSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A month of drops, and making up what was missed. */
export function MonthSheet({ open, onClose }: MonthSheetProps) {
  const picture = useSession((session) => session.picture)
  return (
    <Sheet open={open} title="签到日历" onClose={onClose}>
      {picture?.member == null ? null : <MonthView me={picture.member} picture={picture} />}
    </Sheet>
  )
}

function MonthView({ me, picture }: { readonly me: Me; readonly picture: Picture }) {
  const [month, setMonth] = useState<Month>(monthOf(picture.today))
  const [chosen, setChosen] = useState<Day | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const others = useCheckIn((state) => state.months)
  const shown = [me.calendar, me.previous].find((known) => known.month === month) ?? others[month]
  const around = { today: picture.today, joinedOn: me.joinedOn, makeUpDays: me.makeUpDays }
  const turn = async (to: Month) => {
    setMonth(to)
    setChosen(null)
    setFault(null)
    const known = [me.calendar.month, me.previous.month].includes(to)
    const refusal = known ? null : await openMonth(to)
    if (refusal !== null) setFault(explain(refusal, calendarTexts))
  }
  return (
    <>
      <View className="month-head">
        <Turn
          icon="back"
          label="上个月"
          off={month <= monthOf(me.joinedOn)}
          onTap={() => void turn(addMonths(month, -1))}
        />
        <View className="month-name">{spokenMonth(month)}</View>
        <Turn
          icon="next"
          label="下个月"
          off={month >= monthOf(picture.today)}
          onTap={() => void turn(addMonths(month, 1))}
        />
      </View>
      {shown === undefined ? (
        <View className="month-wait">{fault ?? '正在打开…'}</View>
      ) : (
        <MonthDrops
          days={daysOfMonth(around, shown)}
          startsOn={startsOn(month)}
          chosen={chosen?.startsWith(month) ? Number(chosen.slice(8)) : null}
          onChoose={(day) => setChosen(`${month}-${String(day).padStart(2, '0')}`)}
        />
      )}
      <MakeUp me={me} picture={picture} chosen={chosen} onDone={() => setChosen(null)} />
    </>
  )
}

interface TurnProps {
  readonly icon: 'back' | 'next'
  readonly label: string
  readonly off: boolean
  readonly onTap: () => void
}

const Turn = ({ icon, label, off, onTap }: TurnProps) => (
  <Tap className={`month-turn ${off ? 'month-turn-off' : ''}`} label={label} disabled={off} onTap={onTap}>
    <Icon name={icon} />
  </Tap>
)
