import { type ChosenAddress, chooseAddress } from '../platform/address'
import { Button } from '../ui/Button'
import { say } from '../ui/toast'

export interface AddressButtonProps {
  readonly words: string
  readonly busy: boolean
  readonly onChosen: (address: ChosenAddress) => void
}

/** Opens WeChat's own address list; asked for only here, when something is to be sent. */
export function AddressButton({ words, busy, onChosen }: AddressButtonProps) {
  const choose = async () => {
    const address = await chooseAddress().catch(() => undefined)
    if (address === undefined) say('微信没有给出地址，看看有没有允许使用')
    else if (address !== null) onChosen(address)
  }
  return (
    <Button icon="parcel" busy={busy} onTap={() => void choose()}>
      {words}
    </Button>
  )
}
