package io.github.raceframework.core.plan;

import java.util.List;

/** Checks content items and initiatives. */
final class ActionCheck {

    private final Faults faults;
    private final Names names;

    ActionCheck(Faults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    void check() {
        List<ContentItem> content = faults.plan.content;
        for (int i = 0; i < content.size(); i++) {
            content("/content/" + i, content.get(i));
        }
        List<Initiative> initiatives = faults.plan.initiatives;
        for (int i = 0; i < initiatives.size(); i++) {
            initiative("/initiatives/" + i, initiatives.get(i));
        }
    }

    private void content(String path, ContentItem item) {
        String owner = Faults.part("content item", item.id());
        faults.id(path, "content item", item.id());
        faults.text(path + "/title", owner, "title", item.title());
        faults.text(path + "/format", owner, "format", item.format());
        if (!faults.plan.period.contains(item.publishOn())) {
            faults.add(
                    path + "/publishOn",
                    "day " + item.publishOn() + " of " + owner + " is not inside the plan's period, "
                            + faults.plan.period,
                    "keep it inside, or make the plan's period longer");
        }
        faults.text(path + "/owner", owner, "owner", item.owner());
        faults.optionalReference(path + "/audience", owner, "audience", item.audience(), names.audiences);
        faults.optionalReference(path + "/channel", owner, "channel", item.channel(), names.channels);
        faults.optionalReference(path + "/campaign", owner, "campaign", item.campaign(), names.campaigns);
    }

    private void initiative(String path, Initiative initiative) {
        String owner = Faults.part("initiative", initiative.id());
        faults.id(path, "initiative", initiative.id());
        faults.text(path + "/title", owner, "title", initiative.title());
        faults.period(path + "/period", owner, initiative.period());
        faults.text(path + "/owner", owner, "owner", initiative.owner());
        int next = 0;
        for (String activity : initiative.activities()) {
            faults.reference(path + "/activities/" + next++, owner, "activity", activity, names.activities);
        }
    }
}
