import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './styles/option.css'

interface OptionProps {
  readonly title: string
  readonly note?: string
  readonly chosen: boolean
  readonly disabled?: boolean
  /** Several may be chosen: a box that is ticked. */
  readonly several?: boolean
  readonly onChoose: () => void
}

/** One of several, of which one is chosen: a ring that fills; or of which more may be. */
export function Option({ title, note, chosen, disabled = false, several = false, onChoose }: OptionProps) {
  return (
    <Tap
      className={`option ${chosen ? 'option-on' : ''}`}
      disabled={disabled}
      label={`${title}${note === undefined ? '' : `，${note}`}${chosen ? '，已选' : ''}`}
      onTap={onChoose}
    >
      <View className={`option-ring ${several ? 'option-box' : ''}`}>
        {several && chosen ? <Icon name="check" size="small" /> : null}
      </View>
      <View className="option-words">
        <View className="option-title">{title}</View>
        {note === undefined ? null : <View className="option-note">{note}</View>}
      </View>
    </Tap>
  )
}
