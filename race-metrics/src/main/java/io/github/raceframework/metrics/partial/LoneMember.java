package io.github.raceframework.metrics.partial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether some members are all the same. */
final class LoneMember {

    private @Nullable List<String> members;
    private boolean several;

    void add(List<String> others) {
        several |= members != null && !members.equals(others);
        members = others;
    }

    void add(LoneMember other) {
        several |= other.several;
        if (other.members != null) {
            add(other.members);
        }
    }

    boolean isSeveral() {
        return several;
    }

    /** 0 for none, 1 and the member, or 2 for several. */
    void write(StateWriter out) {
        out.octet(several ? 2 : members == null ? 0 : 1);
        if (!several && members != null) {
            out.members(members);
        }
    }

    static LoneMember read(StateReader in, int size) {
        LoneMember lone = new LoneMember();
        int form = in.octet();
        if (form > 2) {
            throw in.fault("members of the unknown form " + form);
        }
        lone.several = form == 2;
        lone.members = form == 1 ? in.members(size) : null;
        return lone;
    }
}
