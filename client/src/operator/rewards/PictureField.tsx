import { View } from '@tarojs/components'
import { useState } from 'react'
import { ACCOUNT_LENGTH, opaqueId } from '../../../../shared/ids'
import { type Drawing, drawings } from '../../../../shared/rewards/state'
import { drawBytes } from '../../platform/chance'
import { uploadFile } from '../../platform/files'
import { choosePictures, shrinkPicture } from '../../platform/pictures'
import { doorTexts } from '../../platform/refusals'
import { RewardPicture } from '../../rewards/RewardPicture'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Notice } from '../../ui/Notice'

const drawingNames: Readonly<Record<Drawing, string>> = {
  ...{ gift: '礼物', book: '书', cup: '咖啡', ticket: '票', medal: '勋章', parcel: '包裹', seat: '座位', star: '星星' },
}
const choices = drawings.map((value) => ({ value, title: drawingNames[value] }))

interface PictureFieldProps {
  readonly picture: string | null
  readonly drawing: Drawing
  readonly onChange: (part: { readonly picture?: string | null; readonly drawing?: Drawing }) => void
}

/** Every picture gets a name of its own: a place that is overwritten would show the old one from some cache. */
async function store(filePath: string): Promise<string | null> {
  const bytes = await drawBytes(ACCOUNT_LENGTH * 4)
  const place = `rewards/${opaqueId(ACCOUNT_LENGTH, () => bytes)}.jpg`
  return uploadFile(place, await shrinkPicture(filePath)).catch(() => null)
}

/** What members see of it: a picture of one's own, or a drawing. */
export function PictureField({ picture, drawing, onChange }: PictureFieldProps) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const choose = async () => {
    const [chosen] = await choosePictures(1)
    if (chosen === undefined) return
    setBusy(true)
    const stored = await store(chosen)
    setBusy(false)
    setFault(stored === null ? doorTexts.offline : null)
    if (stored !== null) onChange({ picture: stored })
  }
  return (
    <View className="picture-field">
      <RewardPicture picture={picture} drawing={drawing} size="wide" />
      {picture === null ? (
        <Choices choices={choices} chosen={drawing} onChoose={(one) => onChange({ drawing: one })} />
      ) : null}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <View className="button-pair">
        {picture === null ? null : (
          <Button kind="quiet" disabled={busy} onTap={() => onChange({ picture: null })}>
            用图案
          </Button>
        )}
        <Button kind="quiet" icon="camera" busy={busy} onTap={() => void choose()}>
          {busy ? '正在上传' : picture === null ? '传一张图片' : '换一张'}
        </Button>
      </View>
    </View>
  )
}
