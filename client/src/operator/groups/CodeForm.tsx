import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { setCode } from '../../../../shared/groups/contract'
import { opaqueId } from '../../../../shared/ids'
import { call } from '../../platform/call'
import { drawBytes } from '../../platform/chance'
import { uploadFile } from '../../platform/files'
import { doorTexts } from '../../platform/refusals'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PickField } from '../../ui/PickField'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import type { Group, Told } from './words'

interface CodeFormProps {
  readonly group: Group
  readonly told: Told
  readonly onDone: () => void
}

/** Every picture gets a name of its own: a place that is overwritten would show the old one from some cache. */
async function store(group: string, filePath: string): Promise<string | null> {
  const bytes = await drawBytes(64)
  const ending = /\.(png|jpe?g|webp)$/i.exec(filePath)?.[1]?.toLowerCase() ?? 'jpg'
  const place = `groups/${group}/${opaqueId(16, () => bytes)}.${ending}`
  return uploadFile(place, filePath).catch(() => null)
}

const aboutTheDay = '就是群码下面写的那一天，到那天成员就看不到它了'

/** A new join code: its picture, and the day that stands below it. */
export function CodeForm({ group, told, onDone }: CodeFormProps) {
  const lives = group.platform !== 'wechat'
  const [file, setFile] = useState<string | null>(null)
  const [expires, setExpires] = useState(lives ? '' : told.codeUntil)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const choose = async () => {
    const { tempFilePaths } = await Taro.chooseImage({ count: 1 }).catch(() => ({ tempFilePaths: [] as string[] }))
    if (tempFilePaths[0] !== undefined) setFile(tempFilePaths[0])
  }
  const save = async () => {
    if (file === null) return
    setBusy(true)
    setFault(null)
    const picture = await store(group.id, file)
    if (picture === null) {
      setBusy(false)
      return setFault(doorTexts.offline)
    }
    const day = expires.trim()
    const reply = await call(setCode, { group: group.id, code: { picture, expires: day === '' ? null : day } })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(setCode, reply.refusal))
    say('群码换好了')
    onDone()
  }
  return (
    <View>
      {file === null ? null : <Image className="matrix-code-chosen" src={file} mode="widthFix" />}
      <Button kind="quiet" icon="camera" disabled={busy} onTap={() => void choose()}>
        {file === null ? '选一张群码图片' : '换一张图片'}
      </Button>
      <View className="matrix-space" />
      {lives ? (
        <Field
          label="失效日（长期有效就空着）"
          value={expires}
          onChange={setExpires}
          maxLength={10}
          placeholder="2026-12-01"
          hint={aboutTheDay}
        />
      ) : (
        <>
          <PickField
            label="失效日"
            mode="date"
            value={expires}
            words={expires}
            from={told.today}
            onChange={setExpires}
          />
          <View className="sheet-lead">{aboutTheDay}</View>
        </>
      )}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={file === null} onTap={() => void save()}>
        换上这张群码
      </Button>
    </View>
  )
}
