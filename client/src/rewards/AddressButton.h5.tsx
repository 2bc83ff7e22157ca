import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ChosenAddress } from '../platform/address'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'

export interface AddressButtonProps {
  readonly words: string
  readonly busy: boolean
  readonly onChosen: (address: ChosenAddress) => void
}

const blank: ChosenAddress = { name: '', phone: '', province: '', city: '', county: '', detail: '', postcode: '' }

const isComplete = ({ name, phone, detail }: ChosenAddress): boolean =>
  name.trim() !== '' && /^[\d+() -]{5,20}$/.test(phone.trim()) && detail.trim() !== ''

/** A browser has no address list of WeChat's: a short form stands in. */
export function AddressButton({ words, busy, onChosen }: AddressButtonProps) {
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState(blank)
  const field = (name: keyof ChosenAddress, label: string, maxLength: number) => (
    <Field
      label={label}
      value={address[name]}
      maxLength={maxLength}
      onChange={(text) => setAddress((now) => ({ ...now, [name]: text }))}
    />
  )
  const keep = () => {
    setOpen(false)
    onChosen(address)
  }
  return (
    <>
      <Button icon="parcel" busy={busy} onTap={() => setOpen(true)}>
        {words}
      </Button>
      <Sheet open={open} title="寄到哪里" onClose={() => setOpen(false)}>
        <View>
          {field('name', '收货人', 30)}
          {field('phone', '电话', 20)}
          {field('city', '城市', 30)}
          {field('detail', '详细地址', 120)}
        </View>
        <View className="rewards-hint">只有你和发货的运营者看得到，发货 30 天后抹掉。</View>
        <View className="button-pair">
          <Button disabled={!isComplete(address)} onTap={keep}>
            就寄这里
          </Button>
        </View>
      </Sheet>
    </>
  )
}
