package io.github.raceframework.core.plan;

/** By what a system notices that a goal was reached. Immutable. */
public sealed interface GoalSignal {

    /** The signal of an event in the analytics system, such as {@code add_to_cart}. */
    static GoalSignal event(String name) {
        return new AnalyticsEvent(name);
    }

    /** The signal of a record in the customer system that changes to a state, such as {@code deal} to {@code won}. */
    static GoalSignal crm(String object, String state) {
        return new CrmChange(object, state);
    }

    /**
     * An event in the analytics system: a key event of GA4.
     *
     * @param name the event's name as the system has it
     */
    record AnalyticsEvent(String name) implements GoalSignal {

        /** The name. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A record in the customer system changes its state.
     *
     * @param object what kind of record: a contact, a deal, an order
     * @param state the state it gets
     */
    record CrmChange(String object, String state) implements GoalSignal {

        /** Both, as {@code deal -> won}. */
        @Override
        public String toString() {
            return object + " -> " + state;
        }
    }
}
