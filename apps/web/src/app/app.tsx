export function App() { return <p>审校</p>; }
