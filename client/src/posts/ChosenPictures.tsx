import { Image, View } from '@tarojs/components'
import { pictureAddress } from '../platform/files'
import { choosePictures } from '../platform/pictures'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { MOST_PICTURES, type Progress } from './composing'

interface ChosenPicturesProps {
  readonly pictures: readonly string[]
  readonly progress: Progress | null
  readonly onChange: (pictures: readonly string[]) => void
}

const isUp = (picture: string): boolean => picture.startsWith('cloud://')
const addressOf = (picture: string): string => (isUp(picture) ? (pictureAddress(picture) ?? '') : picture)

/** The pictures of a post that is being written; while they go up, each says how far it is. */
export function ChosenPictures({ pictures, progress, onChange }: ChosenPicturesProps) {
  const add = async () => {
    const more = await choosePictures(MOST_PICTURES - pictures.length)
    if (more.length > 0) onChange([...pictures, ...more].slice(0, MOST_PICTURES))
  }
  return (
    <View className="pictures">
      {pictures.map((picture, index) => (
        <View key={picture} className="picture">
          <Image className="picture-image" src={addressOf(picture)} mode="aspectFill" />
          {progress === null ? (
            <Tap
              className="picture-away"
              label={`拿掉第 ${index + 1} 张图`}
              onTap={() => onChange(pictures.filter((one) => one !== picture))}
            >
              <Icon name="close" size="small" />
            </Tap>
          ) : (
            <View className="picture-progress">{progressWords(progress, index, isUp(picture))}</View>
          )}
        </View>
      ))}
      {pictures.length >= MOST_PICTURES || progress !== null ? null : (
        <Tap className="picture picture-more" label="加图片" onTap={() => void add()}>
          <Icon name="camera" />
          <View className="picture-more-words">{`${pictures.length}/${MOST_PICTURES}`}</View>
        </Tap>
      )}
    </View>
  )
}

const progressWords = (progress: Progress, index: number, up: boolean): string => {
  if (up) return '已传好'
  return progress.index === index ? `${progress.percent}%` : '等着传'
}
