package structure

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// service is what the rules look at in a service of docker-compose.yml.
type service struct {
	Image       string             `yaml:"image"`
	User        string             `yaml:"user"`
	ReadOnly    bool               `yaml:"read_only"`
	Privileged  bool               `yaml:"privileged"`
	CapDrop     []string           `yaml:"cap_drop"`
	SecurityOpt []string           `yaml:"security_opt"`
	PidsLimit   int                `yaml:"pids_limit"`
	MemLimit    string             `yaml:"mem_limit"`
	CPUs        float64            `yaml:"cpus"`
	Ports       []string           `yaml:"ports"`
	Profiles    []string           `yaml:"profiles"`
	Healthcheck map[string]any     `yaml:"healthcheck"`
	Environment map[string]*string `yaml:"environment"`
	NetworkMode string             `yaml:"network_mode"`
}

var (
	// pinned is an image with a version, a digest or a name of its own for what
	// is built here; "latest" and no tag are whatever is there that day.
	pinned     = regexp.MustCompile(`^[\w./-]+(:[\w.-]*\d[\w.-]*|:local|@sha256:[0-9a-f]{64})$`)
	secretName = regexp.MustCompile(`TOKEN|PASSWORD|SECRET|KEY`)
	// fromOutside is a value that is empty unless the environment has one.
	fromOutside = regexp.MustCompile(`^\$\{\w+(:?[-?][^}]*)?\}$`)
)

// exposed lists what a compose file leaves open.
func exposed(t *testing.T, compose string) (violations []string) {
	t.Helper()
	var file struct {
		Services map[string]service `yaml:"services"`
	}
	if err := yaml.Unmarshal([]byte(compose), &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Services) == 0 {
		return []string{"no services"}
	}
	for name, s := range file.Services {
		say := func(broken bool, what string) {
			if broken {
				violations = append(violations, fmt.Sprintf("service %s %s", name, what))
			}
		}
		user, _, _ := strings.Cut(s.User, ":")
		say(user == "" || user == "0" || user == "root", "runs as root")
		say(!s.ReadOnly, "can write to its image's file system")
		say(s.Privileged, "is privileged")
		say(!pinned.MatchString(s.Image), fmt.Sprintf("runs the image %q, which is not pinned to a version", s.Image))
		say(!slices.Equal(s.CapDrop, []string{"ALL"}), "keeps capabilities")
		say(!slices.Contains(s.SecurityOpt, "no-new-privileges:true"), "can gain privileges")
		say(s.PidsLimit == 0 || s.MemLimit == "" || s.CPUs == 0, "has no limit on processes, memory or processors")
		say(len(s.Healthcheck) == 0, "has no health check")
		say(s.NetworkMode == "host", "shares the host's network")
		for _, port := range s.Ports {
			say(!strings.HasPrefix(port, "127.0.0.1:"), "publishes "+port+" beyond loopback")
		}
		for variable, value := range s.Environment {
			say(secretName.MatchString(variable) && value != nil && !fromOutside.MatchString(*value), "has "+variable+" written into the file")
		}
	}
	slices.Sort(violations)
	return violations
}

func TestContainersStayLockedDown(t *testing.T) {
	const good = `
x-hardened: &hardened
  read_only: true
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  pids_limit: 10
services:
  a:
    <<: *hardened
    image: example.org/a:1.2
    user: "10:10"
    mem_limit: 10m
    cpus: 1
    ports: ["127.0.0.1:80:80"]
    healthcheck: {test: ["CMD", "true"]}
    environment: {A_TOKEN: , A_PASSWORD: "${A_PASSWORD:-}"}
`
	none(t, exposed(t, good))
	for _, c := range []struct{ old, new, want string }{
		{`"10:10"`, `"0:10"`, "root"},
		{"a:1.2", "a:latest", "pinned"},
		{"a:1.2", "a", "pinned"},
		{"read_only: true", "read_only: false", "can write"},
		{"cap_drop: [ALL]", "cap_drop: [CHOWN]", "capabilities"},
		{"no-new-privileges:true", "no-new-privileges:false", "gain"},
		{"pids_limit: 10", "pids_limit: 0", "limit"},
		{"127.0.0.1:80:80", "80:80", "80:80"},
		{"healthcheck:", "other:", "health"},
		{"A_TOKEN:", "A_TOKEN: abc", "A_TOKEN"},
		{`"${A_PASSWORD:-}"`, "hunter2", "A_PASSWORD"},
		{"cpus: 1", "cpus: 1\n    privileged: true", "privileged"},
	} {
		refuses(t, exposed(t, strings.Replace(good, c.old, c.new, 1)), c.want)
	}
	refuses(t, exposed(t, "services: {}"), "no services")

	tr := repository(t)
	none(t, exposed(t, tr.read(t, "docker-compose.yml")))
	none(t, runsAsRoot(tr.read(t, "Dockerfile")))
}

// runsAsRoot lists what is wrong with the last stage of a Dockerfile: it must
// name a user that is not root and build nothing.
func runsAsRoot(dockerfile string) (violations []string) {
	user, runs := "", false
	for line := range strings.Lines(dockerfile) {
		instruction, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch instruction {
		case "FROM":
			user, runs = "", false
		case "USER":
			user, _, _ = strings.Cut(rest, ":")
		case "RUN":
			runs = true
		}
	}
	if user == "" || user == "0" || user == "root" {
		violations = append(violations, fmt.Sprintf("Dockerfile: the image runs as %q", user))
	}
	if runs {
		violations = append(violations, "Dockerfile: the last stage has a RUN, so it needs a shell")
	}
	return violations
}

func TestImageDoesNotRunAsRoot(t *testing.T) {
	refuses(t, runsAsRoot("FROM a\nUSER 10\nFROM b\nCOPY x y\n"), `""`)
	refuses(t, runsAsRoot("FROM a\nUSER root\n"), "root")
	refuses(t, runsAsRoot("FROM a\nUSER 10:10\nRUN id\n"), "RUN")
	none(t, runsAsRoot("FROM a\nRUN id\nFROM b\nUSER 10:10\n"))
}
