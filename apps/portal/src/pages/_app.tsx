import type { AppProps } from 'next/app'
import '../styles/portal.css'
import { Frame } from '../frame/frame.tsx'
import type { PageProps } from '../frame/page.ts'
import { TroublePage } from '../frame/trouble-page.tsx'

export default function App({ Component, pageProps }: AppProps<PageProps>) {
  const { frame, content, trouble } = pageProps
  // The page of an error that Next itself answers has no frame.
  if (!frame) return <Component />
  return (
    <Frame {...frame}>
      {trouble ? <TroublePage trouble={trouble} /> : <Component {...JSON.parse(content ?? '{}')} />}
    </Frame>
  )
}
