import { useState } from 'react'
import * as contract from '../../../../shared/relay/contract'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { MakerFoot } from '../activity/MakerFoot'
import { useDraft } from '../activity/useDraft'
import { draftToSend, missingIn, type RelayDraft } from './draft'

export function RelayMaker({ id, initial }: { readonly id: string | null; readonly initial: RelayDraft }) {
  const [draft, setDraft] = useState(initial)
  const maker = useDraft(id, contract, () => draftToSend(draft))
  const field = (name: keyof RelayDraft) => ({
    value: draft[name],
    onChange: (words: string) => setDraft({ ...draft, [name]: words }),
  })
  return (
    <>
      <Card title="接龙">
        <Field label="接什么" maxLength={60} placeholder="比如：团一箱苹果" {...field('title')} />
        <Field label="说明（可不写）" maxLength={200} lines="several" {...field('intro')} />
        <Field label="最多几个人" kind="number" maxLength={3} {...field('places')} />
        <Field label="每人最多要几份" kind="number" maxLength={3} {...field('mostEach')} />
        <Field label="单位" maxLength={6} {...field('unit')} />
      </Card>
      <MakerFoot maker={maker} missing={missingIn(draft)} effect="发布后成员就能接龙，人数和单位不能再改。" />
    </>
  )
}
