package discordtest

import (
	"net/http"
	"slices"
	"time"
)

// maxCreations is how many commands an application can create in a day and scope.
const maxCreations = 200

// registry holds the application's commands. A scope is a guild's id, or "" for global commands.
type registry struct {
	scopes  map[string][]Object
	created map[string][]time.Time
}

// Commands are the commands registered in a guild; those that are global for "".
func (s *Server) Commands(guildID string) []Object {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Object
	for _, c := range s.commands.scopes[guildID] {
		out = append(out, clone(c))
	}
	return out
}

// scope checks the ids in the path and gives the scope.
func (s *Server) scope(c *call) (string, error) {
	if c.param("application_id") != s.world.appID {
		return "", refused("command.application", http.StatusForbidden, 20012, "You are not authorized to perform this action on this application")
	}
	g := c.param("guild_id")
	if _, ok := s.world.guilds[g]; g != "" && !ok {
		return "", &apiError{status: http.StatusForbidden, code: codeMissingAccess, message: "Missing Access"}
	}
	return g, nil
}

func (s *Server) commandOf(c *call) (string, int, error) {
	g, err := s.scope(c)
	if err != nil {
		return "", 0, err
	}
	i := slices.IndexFunc(s.commands.scopes[g], func(o Object) bool { return o["id"] == c.param("command_id") })
	if i < 0 {
		return "", 0, notFound(codeUnknownCommand, "Unknown application command")
	}
	return g, i, nil
}

func (s *Server) listCommands(c *call) (int, any, error) {
	g, err := s.scope(c)
	return http.StatusOK, append([]Object{}, s.commands.scopes[g]...), err
}

func (s *Server) getCommand(c *call) (int, any, error) {
	g, i, err := s.commandOf(c)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, s.commands.scopes[g][i], nil
}

func (s *Server) createCommand(c *call) (int, any, error) {
	g, err := s.scope(c)
	if err != nil {
		return 0, nil, err
	}
	var d command
	if err := c.decode(&d); err != nil {
		return 0, nil, err
	}
	if err := checkCommand("", d); err != nil {
		return 0, nil, err
	}
	list, made, err := s.upsert(g, s.commands.scopes[g], d, c.body)
	if err != nil {
		return 0, nil, err
	}
	if err := checkCounts(list); err != nil {
		return 0, nil, err
	}
	s.commands.scopes[g] = list
	status := http.StatusOK
	if made {
		status = http.StatusCreated
	}
	i := find(list, d)
	return status, list[i], nil
}

// find gives the place of a command of the same type and name.
func find(list []Object, d command) int {
	return slices.IndexFunc(list, func(o Object) bool { return o["name"] == d.Name && o["type"] == d.kind() })
}

// upsert puts a command in place of the one of the same type and name, or adds it, which counts
// against the day's creations.
func (s *Server) upsert(scope string, list []Object, d command, body Object) ([]Object, bool, error) {
	now := s.now()
	o := Object{
		"id": s.world.id(now), "type": d.kind(), "application_id": s.world.appID, "version": s.world.id(now), "name": d.Name, "description": d.Description,
		"default_member_permissions": nil, "dm_permission": true, "nsfw": false, "contexts": nil, "integration_types": []any{0},
	}
	if scope != "" {
		o["guild_id"] = scope
	}
	for _, key := range []string{"name_localizations", "description_localizations", "options", "default_member_permissions", "dm_permission", "contexts", "integration_types", "nsfw"} {
		if v, ok := body[key]; ok {
			o[key] = v
		}
	}
	if i := find(list, d); i >= 0 {
		o["id"] = list[i]["id"]
		list = slices.Clone(list)
		list[i] = o
		return list, false, nil
	}
	day := now.Add(-24 * time.Hour)
	s.commands.created[scope] = slices.DeleteFunc(s.commands.created[scope], func(t time.Time) bool { return t.Before(day) })
	if len(s.commands.created[scope]) >= maxCreations {
		return nil, false, refused("command.creations", http.StatusTooManyRequests, codeDailyCreations, "Maximum number of daily application command creates has been reached (%d)", maxCreations)
	}
	s.commands.created[scope] = append(s.commands.created[scope], now)
	return append(slices.Clone(list), o), true, nil
}

// putCommands replaces all commands of a scope.
func (s *Server) putCommands(c *call) (int, any, error) {
	g, err := s.scope(c)
	if err != nil {
		return 0, nil, err
	}
	var ds []command
	if err := c.decode(&ds); err != nil {
		return 0, nil, err
	}
	var bodies []Object
	if err := c.decode(&bodies); err != nil {
		return 0, nil, err
	}
	if err := checkAll(ds); err != nil {
		return 0, nil, err
	}
	old := s.commands.scopes[g]
	next := []Object{}
	for i, d := range ds {
		// The old one of the same name lends its id, and is no creation.
		list, _, err := s.upsert(g, old, d, bodies[i])
		if err != nil {
			return 0, nil, err
		}
		next = append(next, list[find(list, d)])
	}
	s.commands.scopes[g] = next
	return http.StatusOK, next, nil
}

func (s *Server) editCommand(c *call) (int, any, error) {
	g, i, err := s.commandOf(c)
	if err != nil {
		return 0, nil, err
	}
	merged := clone(s.commands.scopes[g][i])
	for k, v := range c.body {
		merged[k] = v
	}
	d, err := commandFrom(merged)
	if err != nil {
		return 0, nil, err
	}
	if err := checkCommand("", d); err != nil {
		return 0, nil, err
	}
	merged["type"], merged["version"] = d.kind(), s.world.id(s.now())
	s.commands.scopes[g][i] = merged
	return http.StatusOK, merged, nil
}

func (s *Server) deleteCommand(c *call) (int, any, error) {
	g, i, err := s.commandOf(c)
	if err != nil {
		return 0, nil, err
	}
	s.commands.scopes[g] = slices.Delete(s.commands.scopes[g], i, i+1)
	return http.StatusNoContent, nil, nil
}
