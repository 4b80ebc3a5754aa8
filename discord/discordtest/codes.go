package discordtest

import "time"

// Gateway opcodes.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opVoice          = 4
	opResume         = 6
	opReconnect      = 7
	opMembers        = 8
	opInvalidSession = 9
	opHello          = 10
	opAck            = 11
	opSoundboard     = 31
)

// Gateway close codes.
const (
	closeUnknown        = 4000
	closeOpcode         = 4001
	closeDecode         = 4002
	closeNotIdentified  = 4003
	closeAuthentication = 4004
	closeAlready        = 4005
	closeSequence       = 4007
	closeRate           = 4008
	closeTimedOut       = 4009
	closeShard          = 4010
	closeShardsRequired = 4011
	closeVersion        = 4012
	closeIntents        = 4013
	closeDisallowed     = 4014
)

// Limits on what a client sends, from the gateway's documentation.
const (
	maxPayload   = 4096
	maxEvents    = 120
	eventsWindow = time.Minute
)
