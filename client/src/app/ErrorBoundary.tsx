import { Component, type ErrorInfo, type PropsWithChildren } from 'react'
import { Page } from '../ui/Page'
import { Screen } from '../ui/Screen'

/** When a page breaks: says so in one sentence and lets the person begin again, instead of a white screen. */
export class ErrorBoundary extends Component<PropsWithChildren, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('a screen broke', error, info.componentStack)
  }

  override render() {
    return this.state.broken ? <Broken onRetry={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Page title="群圃">
      <Screen state="failed" onRetry={onRetry} />
    </Page>
  )
}
