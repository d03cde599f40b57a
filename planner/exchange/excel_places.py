"""Places (from 0) of the columns that formulas of other sheets of the Excel summary speak of."""

from __future__ import annotations

PAYMENT_CAMPAIGN, PAYMENT_KIND, PAYMENT_SHIPPING, PAYMENT_COST, PAYMENT_TOTAL, PAYMENT_RETAIL, PAYMENT_STATUS = (
    0,
    2,
    7,
    8,
    9,
    10,
    13,
)
VOUCHER_CAMPAIGN, VOUCHER_ORDERS, VOUCHER_SALES = 0, 12, 13
COLLABORATION_STAGE = 4
CAMPAIGN_PEOPLE, CAMPAIGN_COST, CAMPAIGN_ORDERS, CAMPAIGN_SALES = 6, 8, 9, 10
