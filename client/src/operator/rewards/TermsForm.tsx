import { tierIds } from '../../../../shared/points/tiers'
import { giftNames, type RewardKind } from '../../../../shared/rewards/state'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Field, SwitchField } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { tierNames } from '../../ui/TierPath'
import { type Draft, faultsIn } from './draft'
import { InstantField } from './InstantField'
import { PictureField } from './PictureField'
import { type Early, earlyWords, kindNames, type Managed } from './words'

interface TermsFormProps {
  readonly draft: Draft
  /** The reward as it is stored; null for a new one. */
  readonly before: Managed | null
  readonly early: Early
  readonly onChange: (part: Partial<Draft>) => void
}

const kinds = (Object.keys(kindNames) as RewardKind[]).map((value) => ({ value, title: kindNames[value] }))
const tiers = tierIds.map((value) => ({ value, title: value === 'bronze' ? '都能换' : `${tierNames[value]}以上` }))
const giftTitles = ['邀请第一份礼物', '邀请第二份礼物', '邀请第三份礼物']
const gifts = [
  { value: 'none' as const, title: '用积分换' },
  ...giftNames.map((value, index) => ({ value, title: giftTitles[index] ?? value })),
]

/** Everything that a reward is, in the order in which one thinks of it: what, for whom, how many and when. */
export function TermsForm(props: TermsFormProps) {
  return (
    <>
      <What {...props} />
      <ForWhom {...props} />
      <HowMany {...props} />
    </>
  )
}

function What({ draft, before, onChange }: TermsFormProps) {
  // Once it was on the shelf or has stock, its kind stays: orders of the kind may exist.
  const fixed = before !== null && (before.made > 0 || before.shelf !== 'draft')
  return (
    <Card title="是什么" {...(fixed ? { aside: kindNames[draft.kind] } : {})}>
      {fixed ? null : <Choices choices={kinds} chosen={draft.kind} onChoose={(kind) => onChange({ kind })} />}
      <Field label="名称" value={draft.title} maxLength={20} onChange={(title) => onChange({ title })} />
      <Field
        label="介绍（可以不写）"
        lines="several"
        maxLength={400}
        value={draft.about}
        onChange={(about) => onChange({ about })}
      />
      <PictureField picture={draft.picture} drawing={draft.drawing} onChange={onChange} />
    </Card>
  )
}

function ForWhom({ draft, onChange }: TermsFormProps) {
  const faults = faultsIn(draft)
  return (
    <Card title="给谁，要多少积分">
      <Choices choices={gifts} chosen={draft.gift} onChoose={(gift) => onChange({ gift })} />
      {draft.gift !== 'none' ? (
        <Notice icon="gift" tone="leaf">
          不在权益页出售；成员带来的朋友够数时，自动送出一份
        </Notice>
      ) : (
        <>
          <Field
            label="价格（积分）"
            kind="number"
            value={draft.price}
            maxLength={7}
            fault={faults.price}
            hint="等级的折扣自动算，得出的价格往上取整"
            onChange={(price) => onChange({ price })}
          />
          <Choices choices={tiers} chosen={draft.tier} onChoose={(tier) => onChange({ tier })} />
          <Field
            label="每人限换（不填就不限）"
            kind="number"
            maxLength={4}
            value={draft.perMember}
            fault={faults.perMember}
            onChange={(perMember) => onChange({ perMember })}
          />
        </>
      )}
    </Card>
  )
}

function HowMany({ draft, before, early, onChange }: TermsFormProps) {
  const faults = faultsIn(draft)
  const coupon = draft.kind === 'coupon'
  const limited = draft.limited || coupon
  return (
    <Card title="数量和时间">
      {coupon ? (
        <Field
          label="换到后几天内能用"
          kind="number"
          maxLength={3}
          value={draft.usableDays}
          fault={faults.usableDays}
          onChange={(usableDays) => onChange({ usableDays })}
        />
      ) : (
        <SwitchField
          label="限量"
          hint={draft.limited ? '换完就没有了，可以再补' : '要多少有多少'}
          on={draft.limited}
          onChange={(on) => onChange({ limited: on })}
        />
      )}
      {before === null && draft.limited && !coupon ? (
        <Field
          label="数量"
          kind="number"
          maxLength={5}
          value={draft.places}
          fault={faults.places}
          onChange={(places) => onChange({ places })}
        />
      ) : null}
      {draft.gift === 'none' ? (
        <>
          <InstantField
            label="上架就能换"
            hint={limited && draft.opens !== '' ? earlyWords(early) : '关掉可以定一个开始时间'}
            name="开始"
            days={1}
            value={draft.opens}
            fault={faults.opens}
            onChange={(opens) => onChange({ opens })}
          />
          <InstantField
            label="一直能换"
            hint="关掉可以定一个结束时间"
            name="结束"
            days={14}
            value={draft.closes}
            fault={faults.closes}
            onChange={(closes) => onChange({ closes })}
          />
        </>
      ) : null}
    </Card>
  )
}
