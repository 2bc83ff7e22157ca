import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CommunityKind, communityKinds } from '../../../../shared/community/profile'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Option } from '../../ui/Option'
import { Sheet } from '../../ui/Sheet'
import { kindNames, type ProfileDraft, presetChanges, sayPreset, withPreset } from './profile-draft'

interface KindChoiceProps {
  readonly draft: ProfileDraft
  readonly locked: boolean
  readonly onChange: (draft: ProfileDraft) => void
}

/** What kind of community it is; another kind says what comes along with it, and asks. */
export function KindChoice({ draft, locked, onChange }: KindChoiceProps) {
  const [asked, setAsked] = useState<CommunityKind | null>(null)
  const choose = (kind: CommunityKind) => {
    if (kind === draft.kind) return
    if (presetChanges(draft, kind).length === 0) onChange({ ...draft, kind })
    else setAsked(kind)
  }
  const settle = (next: ProfileDraft) => {
    onChange(next)
    setAsked(null)
  }
  return (
    <Card title="是什么样的社群">
      <View className="profile-kinds">
        {communityKinds.map((kind) => (
          <Option
            key={kind}
            title={kindNames[kind]}
            note={sayPreset(kind)}
            chosen={kind === draft.kind}
            disabled={locked}
            onChoose={() => choose(kind)}
          />
        ))}
      </View>
      <Sheet
        open={asked !== null}
        title={asked === null ? '' : `改成「${kindNames[asked]}」`}
        onClose={() => setAsked(null)}
      >
        {asked === null ? null : (
          <View>
            <View className="sheet-lead">这一类社群通常这样安排，要一起改吗？保存之前都还能再调。</View>
            {presetChanges(draft, asked).map(({ title, before, after }) => (
              <View key={title} className="change">
                <View className="change-title">{title}</View>
                <View className="change-before">{before}</View>
                <View className="profile-after">{after}</View>
              </View>
            ))}
            <View className="button-pair">
              <Button kind="quiet" onTap={() => settle({ ...draft, kind: asked })}>
                只改类型
              </Button>
              <Button onTap={() => settle(withPreset(draft, asked))}>一起改</Button>
            </View>
          </View>
        )}
      </Sheet>
    </Card>
  )
}
