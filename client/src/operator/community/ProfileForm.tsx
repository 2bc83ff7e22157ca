import { View } from '@tarojs/components'
import { communityFunctions } from '../../../../shared/community/profile'
import { Card } from '../../ui/Card'
import { Field, SwitchField } from '../../ui/Field'
import { Tap } from '../../ui/Tap'
import { KindChoice } from './KindChoice'
import { MixCard } from './MixCard'
import { functionNames, type ProfileDraft } from './profile-draft'

interface ProfileFormProps {
  readonly draft: ProfileDraft
  readonly locked: boolean
  readonly onChange: (draft: ProfileDraft) => void
}

/** What the community is, for whom, and how it spends its day (SPEC 1.1). */
export function ProfileForm({ draft, locked, onChange }: ProfileFormProps) {
  return (
    <>
      <Card title="先介绍一下">
        <Field
          label="访客最先读到的话"
          value={draft.introduction}
          onChange={(introduction) => onChange({ ...draft, introduction })}
          maxLength={200}
          lines="several"
          disabled={locked}
          placeholder="在这里大家做什么，来了能得到什么"
          hint="社群的名字和一句话介绍，在「设置」里改"
        />
      </Card>
      <KindChoice draft={draft} locked={locked} onChange={onChange} />
      <MixCard draft={draft} locked={locked} onChange={onChange} />
      <Audience draft={draft} locked={locked} onChange={onChange} />
    </>
  )
}

function Audience({ draft, locked, onChange }: ProfileFormProps) {
  const field = (name: 'ageFrom' | 'ageTo' | 'region' | 'interests') => ({
    value: draft[name],
    disabled: locked,
    onChange: (words: string) => onChange({ ...draft, [name]: words }),
  })
  return (
    <Card title="适合谁来">
      {locked ? null : (
        <SwitchField
          label="不限年龄"
          hint="关掉就可以写一个范围"
          on={draft.everybody}
          onChange={(everybody) => onChange({ ...draft, everybody })}
        />
      )}
      {draft.everybody ? null : (
        <View className="profile-pair">
          <Field label="从几岁" kind="number" maxLength={3} {...field('ageFrom')} />
          <Field label="到几岁" kind="number" maxLength={3} {...field('ageTo')} />
        </View>
      )}
      <Field label="在哪里（可不写）" maxLength={30} placeholder="杭州、线上……" {...field('region')} />
      <Field
        label="喜欢什么（可不写）"
        maxLength={100}
        placeholder="读书、散步、做饭"
        hint="用顿号隔开，最多 8 个"
        {...field('interests')}
      />
      <View className="field-label">这个社群主要做什么</View>
      <View className="profile-functions">
        {communityFunctions.map((one) => {
          const on = draft.functions.includes(one)
          const next = on ? draft.functions.filter((other) => other !== one) : [...draft.functions, one]
          return (
            <Tap
              key={one}
              role="checkbox"
              className={`phrase ${on ? 'phrase-on' : ''}`}
              label={functionNames[one]}
              selected={on}
              disabled={locked}
              onTap={() => onChange({ ...draft, functions: next })}
            >
              {functionNames[one]}
            </Tap>
          )
        })}
      </View>
    </Card>
  )
}
