import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { type ProfileDraft, sumOf } from './profile-draft'

const MOST_SHARES = 8

interface MixCardProps {
  readonly draft: ProfileDraft
  readonly locked: boolean
  readonly onChange: (draft: ProfileDraft) => void
}

/** Kinds of content with their shares, which make a whole, and the hours in which people are there. */
export function MixCard({ draft, locked, onChange }: MixCardProps) {
  const { mix, hourFrom, hourTo } = draft
  const sum = sumOf(mix)
  const setShare = (place: number, share: Partial<(typeof mix)[number]>) =>
    onChange({ ...draft, mix: mix.map((one, other) => (other === place ? { ...one, ...share } : one)) })
  const aside = <View className={sum === 100 ? 'profile-whole' : 'profile-part'}>{`共 ${sum}%`}</View>
  return (
    <Card title="内容和时段" aside={aside}>
      <Shares mix={mix} />
      {mix.map(({ title, percent }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a share has no other name while it is typed
        <View key={place} className="profile-share">
          <View className="profile-share-name">
            <Field
              label={`内容 ${place + 1}`}
              value={title}
              maxLength={8}
              disabled={locked}
              onChange={(words) => setShare(place, { title: words })}
            />
          </View>
          <View className="profile-share-percent">
            <Field
              label="占 %"
              kind="number"
              value={percent}
              maxLength={3}
              disabled={locked}
              onChange={(words) => setShare(place, { percent: words })}
            />
          </View>
          {locked || mix.length === 1 ? null : (
            <Tap
              className="profile-share-remove"
              label={`删掉内容 ${place + 1}`}
              onTap={() => onChange({ ...draft, mix: mix.filter((_, other) => other !== place) })}
            >
              <Icon name="minus" size="small" />
            </Tap>
          )}
        </View>
      ))}
      {locked || mix.length >= MOST_SHARES ? null : (
        <Button
          kind="quiet"
          icon="plus"
          onTap={() => onChange({ ...draft, mix: [...mix, { title: '', percent: String(Math.max(0, 100 - sum)) }] })}
        >
          加一类内容
        </Button>
      )}
      <View className="profile-hours">
        <View className="field-label">大家最常在的时候（黄金时段，整点）</View>
        <View className="profile-pair">
          <Field
            label="从几点"
            kind="number"
            value={hourFrom}
            maxLength={2}
            disabled={locked}
            onChange={(words) => onChange({ ...draft, hourFrom: words })}
          />
          <Field
            label="到几点"
            kind="number"
            value={hourTo}
            maxLength={2}
            disabled={locked}
            onChange={(words) => onChange({ ...draft, hourTo: words })}
          />
        </View>
      </View>
    </Card>
  )
}

const tones = ['leaf', 'sun', 'water', 'clay'] as const

/** The shares as one bar: people would rather look than add up. */
const Shares = ({ mix }: Pick<ProfileDraft, 'mix'>) => (
  <View className="profile-bar">
    {mix.map(({ percent }, place) => (
      <View
        // biome-ignore lint/suspicious/noArrayIndexKey: a share has no other name while it is typed
        key={place}
        className={`profile-bar-${tones[place % tones.length] ?? 'leaf'}`}
        style={`flex:${Math.max(0, Number(percent) || 0)}`}
      />
    ))}
  </View>
)
