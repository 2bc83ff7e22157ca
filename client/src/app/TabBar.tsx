import { View } from '@tarojs/components'
import { goTo } from '../platform/routes'
import { useMe } from '../platform/session'
import { spoken } from '../ui/accessible'
import { useCovered } from '../ui/cover'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { Theme } from '../ui/Theme'
import { tabsFor } from './tabs'

/** The tabs this person has, the present one marked. */
export function TabBar({ route }: { readonly route: string }) {
  const tabs = tabsFor(useMe())
  const covered = useCovered()
  return (
    <Theme className="tabs-frame">
      <View className={covered ? 'tabs tabs-away' : 'tabs'} {...spoken({ role: 'tablist' })}>
        {tabs.map((tab) => (
          <Tap
            key={tab.route}
            role="tab"
            className={`tab ${tab.route === route ? 'tab-on' : ''}`}
            label={tab.title}
            selected={tab.route === route}
            onTap={() => goTo(tab.route)}
          >
            <Icon name={tab.icon} />
            {tab.title}
          </Tap>
        ))}
      </View>
    </Theme>
  )
}
