package io.github.raceframework.browser;

/**
 * What a page is shown on.
 *
 * @param width in CSS pixels
 * @param theme the colours that its owner prefers: {@code light} or {@code dark}
 */
public record Screen(int width, String theme) {

    public static final Screen DESK = new Screen(1280, "light");
    public static final Screen PHONE = new Screen(390, "light");

    Screen dark() {
        return new Screen(width, "dark");
    }

    /** Such as {@code 1280-light}. */
    @Override
    public String toString() {
        return width + "-" + theme;
    }
}
