import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'

interface MovesProps {
  readonly what: string
  readonly onUp: () => void
  readonly onDown: () => void
  readonly onRemove?: () => void
}

/** Up, down, and away: the last asks once more. */
export function Moves({ what, onUp, onDown, onRemove }: MovesProps) {
  const [sure, setSure] = useState(false)
  return (
    <View>
      <View className="button-pair">
        <Button kind="quiet" label={`${what}往上挪`} onTap={onUp}>
          往上挪
        </Button>
        <Button kind="quiet" label={`${what}往下挪`} onTap={onDown}>
          往下挪
        </Button>
      </View>
      {onRemove === undefined ? null : (
        <Button kind="danger" className="below-button" onTap={() => (sure ? onRemove() : setSure(true))}>
          {sure ? `再点一下，删掉${what}` : `删掉${what}`}
        </Button>
      )}
    </View>
  )
}
