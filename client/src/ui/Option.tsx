import { View } from '@tarojs/components'
import { Tap } from './Tap'
import './styles/option.css'

interface OptionProps {
  readonly title: string
  readonly note?: string
  readonly chosen: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

/** One of several, of which one is chosen: a ring that fills. */
export function Option({ title, note, chosen, disabled = false, onChoose }: OptionProps) {
  return (
    <Tap
      className={`option ${chosen ? 'option-on' : ''}`}
      disabled={disabled}
      label={`${title}${note === undefined ? '' : `，${note}`}${chosen ? '，已选' : ''}`}
      onTap={onChoose}
    >
      <View className="option-ring" />
      <View className="option-words">
        <View className="option-title">{title}</View>
        {note === undefined ? null : <View className="option-note">{note}</View>}
      </View>
    </Tap>
  )
}
