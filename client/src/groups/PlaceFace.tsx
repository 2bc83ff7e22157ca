import { Image, View } from '@tarojs/components'
import { pictureAddress } from '../platform/files'
import { spoken } from '../ui/accessible'
import { Icon } from '../ui/Icon'
import { type Place, wordsFor } from './words'
import './groups.css'

/** Which group it is and how to get in: the code while it works, else what to wait for. */
export function PlaceFace({ place }: { readonly place: Place }) {
  const { title, words, until } = wordsFor(place)
  const address = place.code === null ? null : pictureAddress(place.code.picture)
  return (
    <View className="place">
      <View className="place-name">{title}</View>
      {address === null ? (
        <View className="place-sign">
          <Icon name={signOf(place)} size="large" />
        </View>
      ) : (
        <View className="place-code">
          <Image
            className="place-picture"
            src={address}
            mode="aspectFit"
            showMenuByLongpress
            {...spoken({ role: 'img', label: `${title}的二维码，长按识别进群` })}
          />
        </View>
      )}
      <View className="place-words">{words}</View>
      {until === null ? null : <View className="place-until">{until}</View>}
    </View>
  )
}

const signOf = ({ state, way }: Place) =>
  state === 'waiting' || way === 'soon' ? 'timer' : way === 'invitation' ? 'notice' : 'people'
