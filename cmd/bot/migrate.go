package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"onrecord/retrieval/migration"
)

func newMigrate(a *app) *cobra.Command {
	var citus, halves bool
	cmd := &cobra.Command{
		Use:   "migrate",
		Short: "Bring the store's schema up to date; spread it over a Citus cluster",
		Long: `Brings the store's schema up to date. Every command does that when it opens a store, so this is for those who want it done
at a moment of their own, such as before new processes start. Two processes never migrate at once.

On Postgres it also makes the vector indexes that are due; searches are right without them, and slower.`,
		Args: positional(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.migrate(cmd.Context(), citus, halves) },
	}
	cmd.Flags().BoolVar(&citus, "citus", false, "then distribute the tables by workspace over the nodes of a Citus cluster")
	cmd.Flags().BoolVar(&halves, "halves", false, "make vector indexes of half-precision numbers: half the memory")
	cmd.AddCommand(&cobra.Command{
		Use:   "status",
		Short: "Show which migrations are applied and which are pending; changes nothing",
		Args:  positional(0, 0),
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.migrationStatus(cmd.Context()) },
	})
	return cmd
}

// shownStep is a migration as JSON.
type shownStep struct {
	Number  int        `json:"number"`
	Name    string     `json:"name"`
	Applied *time.Time `json:"applied"` // null while it is pending
}

// shownTable is a table of a cluster as JSON.
type shownTable struct {
	Table       string `json:"table"`
	Distributed string `json:"distributed"`
	Changed     bool   `json:"changed"`
}

func (a *app) migrate(ctx context.Context, citus, halves bool) error {
	named, err := a.settings.storage()
	if err != nil {
		return err
	}
	if citus && named.distribute == nil {
		return usage("--citus is for a Postgres store; this one is %s", masked(a.settings.Store))
	}
	steps, err := named.migrate(ctx)
	if err != nil {
		return err
	}
	if len(steps) == 0 {
		fmt.Fprintln(a.stderr, "the schema is up to date")
	}
	if err := a.showSteps(steps); err != nil {
		return err
	}
	if citus {
		if err := a.distribute(ctx, named); err != nil {
			return err
		}
	}
	lib, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	return a.maintain(ctx, lib.Store, halves)
}

func (a *app) distribute(ctx context.Context, named storage) error {
	tables, err := named.distribute(ctx)
	if err != nil {
		return err
	}
	for _, one := range tables {
		change := "was so already"
		if one.Done {
			change = "done now"
		}
		if a.settings.JSON {
			err = writeJSON(a.stdout, shownTable{one.Table, one.How, one.Done})
		} else {
			_, err = fmt.Fprintf(a.stdout, "%-15s %s (%s)\n", one.Table, one.How, change)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *app) migrationStatus(ctx context.Context) error {
	named, err := a.settings.storage()
	if err != nil {
		return err
	}
	steps, err := named.status(ctx)
	if err != nil {
		return err
	}
	return a.showSteps(steps)
}

func (a *app) showSteps(steps []migration.Step) error {
	for _, step := range steps {
		shown := shownStep{Number: step.Number, Name: step.Name}
		text := "pending"
		if !step.Applied.IsZero() {
			shown.Applied = &step.Applied
			text = "applied " + step.Applied.Format(time.RFC3339)
		}
		var err error
		if a.settings.JSON {
			err = writeJSON(a.stdout, shown)
		} else {
			_, err = fmt.Fprintf(a.stdout, "%-25s %s\n", step.Name, text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
