import { View } from '@tarojs/components'
import { useState } from 'react'
import { changeSettings, lifecycle, tickReview } from '../../../../shared/community/contract'
import { phases, stages } from '../../../../shared/community/lifecycle'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayDay } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { phoneDay } from '../../platform/session'
import { spoken } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Confirm } from '../../ui/Confirm'
import { Figure } from '../../ui/Figure'
import { Item } from '../../ui/Item'
import { Option } from '../../ui/Option'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { useOperatorAnswer } from '../platform/answer'
import { explainTo } from '../platform/refusals'
import {
  dueWords,
  phaseNames,
  phaseNotes,
  placeInLife,
  reviewNames,
  reviewNotes,
  reviewRoutes,
  stageNames,
  stageNotes,
  suggestionWords,
  type Told,
} from './stage-words'

/** How old the community is, what is due, what its figures suggest (SPEC 1.5). */
export function Stage() {
  const { value, state, reason, reload } = useOperatorAnswer(lifecycle, {})
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : (
        <>
          <Life told={value} />
          <Advice told={value} />
          <Due told={value} />
          <Team told={value} onDone={reload} />
        </>
      )}
    </Screen>
  )
}

function Life({ told: { day, since, phase, figures } }: { readonly told: Told }) {
  return (
    <Card>
      <View className="stage-head">
        <Figure caption={`从 ${sayDay(since, phoneDay(serverNow()))} 算起`} value={day} unit="天" tone="leaf" />
        <Chip>{phaseNames[phase]}</Chip>
      </View>
      <LifePath day={day} phase={phase} />
      <View className="stage-note">{phaseNotes[phase]}</View>
      <View className="figures">
        <Figure caption="成员" value={figures.members} unit="人" size="medium" />
        <Figure caption="七天里来过" value={figures.active} unit="人" size="medium" />
        <Figure caption="七天里加入" value={figures.joined} unit="人" size="medium" />
      </View>
    </Card>
  )
}

/** The four phases as one path, with the stretch already lived. */
function LifePath({ day, phase }: Pick<Told, 'day' | 'phase'>) {
  const now = phases.indexOf(phase)
  return (
    <View {...spoken({ role: 'img', label: `第 ${day} 天，${phaseNames[phase]}` })}>
      <View className="path">
        <View className="path-done" style={`width:${placeInLife(day)}%`} />
        {phases.map((one, index) => (
          <View
            key={one}
            className={`path-stop stage-stop ${index > now ? 'stage-ahead' : ''}`}
            style={`left:${(index / (phases.length - 1)) * 100}%`}
          />
        ))}
      </View>
      <View className="path-names">
        {phases.map((one) => (
          <View key={one} className={one === phase ? 'path-name-on' : ''}>
            {phaseNames[one]}
          </View>
        ))}
      </View>
    </View>
  )
}

const Advice = ({ told }: { readonly told: Told }) => (
  <Card kind="list" title="接下来">
    {told.suggestions.map((one) => {
      const { title, note, route } = suggestionWords[one]
      const way = route === undefined ? {} : { onTap: () => goTo(route) }
      return <Item key={one} icon="sprout" tone="leaf" title={title} note={note} {...way} />
    })}
  </Card>
)

/** What should be looked through now and then; ticked off by whoever did it. */
function Due({ told: { review } }: { readonly told: Told }) {
  const may = useMay(tickReview.name)
  const [done, setDone] = useState(false)
  const [busy, setBusy] = useState(false)
  const today = phoneDay(serverNow())
  const words = done ? '看过了' : dueWords(review, today)
  const tick = async () => {
    setBusy(true)
    const reply = await call(tickReview, { review: review.kind })
    setBusy(false)
    setDone(reply.ok)
    say(reply.ok ? `记下了，${review.everyDays} 天后再提醒` : explainTo(tickReview, reply.refusal))
  }
  return (
    <Card
      title={reviewNames[review.kind]}
      aside={
        <View className={review.overdue > 0 && !done ? 'stage-late' : ''}>
          {words === '' ? `${sayDay(review.due, today)}前` : words}
        </View>
      }
    >
      <View className="stage-note">{reviewNotes[review.kind]}。</View>
      <View className="stage-often">{`每 ${review.everyDays} 天一次，上次 ${sayDay(done ? today : review.last, today)}`}</View>
      {may && !done ? (
        <View className="button-pair">
          <Button kind="quiet" onTap={() => goTo(reviewRoutes[review.kind])}>
            {review.kind === 'words' ? '去词表' : '去群规'}
          </Button>
          <Button kind="quiet" icon="check" busy={busy} onTap={() => void tick()}>
            这次看过了
          </Button>
        </View>
      ) : null}
    </Card>
  )
}

function Team({ told, onDone }: { readonly told: Told; readonly onDone: () => void }) {
  const may = useMay(changeSettings.name)
  const [asked, setAsked] = useState<Told['stage'] | null>(null)
  /** What was chosen here: an answer that is older does not turn it back. */
  const [chosen, setChosen] = useState<Told['stage'] | null>(null)
  const [busy, setBusy] = useState(false)
  const now = chosen ?? told.stage
  const choose = async () => {
    if (asked === null) return
    setBusy(true)
    const changes = [{ key: 'community.stage', value: asked }]
    const reply = await call(changeSettings, { changes, reason: `进到${stageNames[asked]}阶段` })
    setBusy(false)
    setAsked(null)
    if (reply.ok) setChosen(asked)
    say(reply.ok ? '改好了' : explainTo(changeSettings, reply.refusal))
    setTimeout(onDone, 3_500)
  }
  return (
    <Card title="现在的阶段">
      <View className="profile-kinds">
        {stages.map((stage) => (
          <Option
            key={stage}
            title={stageNames[stage]}
            note={stageNotes[stage]}
            chosen={stage === now}
            disabled={!may}
            onChoose={() => (stage === now ? undefined : setAsked(stage))}
          />
        ))}
      </View>
      <Confirm
        open={asked !== null}
        title={asked === null ? '' : `进到「${stageNames[asked]}」？`}
        yes="换阶段"
        busy={busy}
        onYes={() => void choose()}
        onNo={() => setAsked(null)}
      >
        {asked === null ? '' : `${stageNotes[asked]}。只改提醒和建议，不动任何成员的权利。`}
      </Confirm>
    </Card>
  )
}
