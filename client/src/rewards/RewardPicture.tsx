import { Image, View } from '@tarojs/components'
import { pictureAddress } from '../platform/files'
import { Icon, type IconName } from '../ui/Icon'
import { toneOf } from './words'

interface RewardPictureProps {
  readonly picture: string | null
  readonly drawing: IconName
  readonly size: 'tile' | 'wide'
}

/** A reward's picture, or the drawing that stands for it. */
export function RewardPicture({ picture, drawing, size }: RewardPictureProps) {
  const address = picture === null ? null : pictureAddress(picture)
  return (
    <View className={`reward-picture reward-picture-${size} item-icon-${toneOf(drawing)}`}>
      {address === null ? (
        <Icon name={drawing} size={size === 'wide' ? 'large' : 'normal'} />
      ) : (
        <Image className="reward-image" src={address} mode="aspectFill" />
      )}
    </View>
  )
}
